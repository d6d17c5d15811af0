namespace Trivia.Storage.Tests.Faults;

public enum StorageOperation
{
    Read,
    Write,
    Clear,
}
