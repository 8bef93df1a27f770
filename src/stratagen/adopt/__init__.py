"""What stands outside as a registry: a database, a JDL file, classes of SQLAlchemy -> `Sketch` -> YAML."""
