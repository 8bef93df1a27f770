"""What the registry means: `RegistrySpec` -> `Model`, every name spelt, every default filled in, every rule checked."""
