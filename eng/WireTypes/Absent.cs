namespace Trivia.WireTypes;

/// <summary>How a value that is not there looks on the wire.</summary>
internal enum Absent
{
    /// <summary>MessagePack maps of the hub have every key; the value is null.</summary>
    IsNull,

    /// <summary>JSON of the HTTP API leaves the member out.</summary>
    IsLeftOut,
}
