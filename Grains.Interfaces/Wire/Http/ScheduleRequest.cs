namespace Trivia.Grains.Interfaces.Wire.Http;

/// <summary>Body of <c>POST /api/ops/royales</c>. The start is said once: a time, a span from now, or at once.</summary>
public sealed record ScheduleRequest
{
    /// <summary>The title, 1–80 characters.</summary>
    public string? Title { get; init; }

    /// <summary>When the first question is due.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The same, in milliseconds from now by the server's clock.</summary>
    public long? StartsInMs { get; init; }

    /// <summary>As early as can be: registration opens now and the countdown begins.</summary>
    public bool Now { get; init; }

    /// <summary><c>blitz</c>, a show of about five minutes and the default, or <c>classic</c>, of about half an hour.</summary>
    public string? Preset { get; init; }

    /// <summary>What differs from the preset.</summary>
    public SettingsRequest? Settings { get; init; }

    /// <summary>Slugs of at most 20 topics; none for all that are not synthetic.</summary>
    public IReadOnlyList<string>? Topics { get; init; }

    /// <summary>Asks only questions imported at run time, never those of the starter pack.</summary>
    public bool Sealed { get; init; }

    /// <summary>A load test, kept out of whatever is rated or published.</summary>
    public bool Synthetic { get; init; }

    /// <summary>May ask questions that were asked in the last 30 days.</summary>
    public bool AllowRepeats { get; init; }

    /// <summary>Chosen by the caller, 8–64 characters; the same again returns the first outcome. Made when left out.</summary>
    public string? CommandId { get; init; }

    /// <summary>Why, for the audit trail; at most 280 characters.</summary>
    public string? Reason { get; init; }
}
