namespace Trivia.Grains.Rules.Generation;

/// <summary>Why a draft does not become a question.</summary>
public enum DraftFault : byte
{
    /// <summary>Lengths, options that are the same, characters that cannot be shown.</summary>
    Form,

    /// <summary>"All of the above" and the like.</summary>
    BannedPhrase,

    /// <summary>The body tells the answer.</summary>
    GivenAway,

    /// <summary>The bank, or an earlier draft, asks the same.</summary>
    Duplicate,

    /// <summary>It will not stay true.</summary>
    Stale,

    /// <summary>It has an address, markup, or words meant for a machine; or its body asks nothing.</summary>
    Foreign,

    /// <summary>The blind second reading picked another option, or none.</summary>
    Disputed,

    /// <summary>The second reading never came to a verdict.</summary>
    Unread,

    /// <summary>The model wrote more than was asked for.</summary>
    Surplus,
}
