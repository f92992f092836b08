"""The register of policy standards."""
