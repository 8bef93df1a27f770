"""What changes on disk: Tree, lock and disk -> ChangeSet -> disk."""
