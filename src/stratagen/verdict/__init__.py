"""Two registries -> what the way from one to the other means for the database, the API and the client."""
