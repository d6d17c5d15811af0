namespace Trivia.Gateway.Identity;

/// <summary>What a load-test ticket is worth.</summary>
internal enum TicketVerdict
{
    /// <summary>It lets one more player in.</summary>
    Admitted,

    /// <summary>It is no ticket of ours, or has expired.</summary>
    Invalid,

    /// <summary>As many players came with it as it allows, or too many tickets are in use.</summary>
    Spent,
}
