namespace Trivia.Storage.Tests.Faults;

/// <summary>One call to a <see cref="FaultyGrainStorage"/>; its number counts all calls from one.</summary>
public sealed record StorageCall(StorageOperation Operation, string StateName, GrainId GrainId, int Number);
