using System.ComponentModel.DataAnnotations;

namespace Trivia.Gateway.Identity;

/// <summary>Sign-in of guests, staff and load tests. Section <c>Trivia:Identity</c>.</summary>
public sealed class IdentityOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Trivia:Identity";

    /// <summary>
    /// Folder that keeps the keys, as <c>keys/signing.key</c> and <c>keys/operator.key</c>. Also <c>Trivia:DataDirectory</c>.
    /// </summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>
    /// Key of all tokens: base64 of 32 bytes or more. Also <c>TRIVIA_SIGNING_KEY</c>. Without one, a key is made under the
    /// data directory and kept. Gateways of one cluster need the same; another key signs everyone out.
    /// </summary>
    public string? SigningKey { get; set; }

    /// <summary>
    /// Secret that makes its bearer an admin, 16–512 characters. Also <c>TRIVIA_OPERATOR_KEY</c>, <c>Trivia:OperatorKey</c>
    /// or <c>--operator-key</c>. Without one, a key is made under the data directory and kept.
    /// </summary>
    public string? OperatorKey { get; set; }

    /// <summary>How long a guest stays signed in, one minute to a year.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "366.00:00:00")]
    public TimeSpan GuestLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The longest life of a token of staff, one minute to a year.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "366.00:00:00")]
    public TimeSpan StaffLifetimeMax { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The longest life of a load-test ticket, at most a day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan TicketLifetimeMax { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The most players that one load-test ticket lets in.</summary>
    [Range(1, 1_000_000)]
    public int TicketPlayersMax { get; set; } = 200_000;

    /// <summary>Load-test tickets in use at once at one gateway; beyond that further ones are refused until an earlier one expires.</summary>
    [Range(1, 10_000)]
    public int TicketsMax { get; set; } = 256;

    /// <summary>How long the count of a ticket is waited for before it is asked again, three times in all. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:30")]
    public TimeSpan TicketCallTimeout { get; set; } = TimeSpan.FromSeconds(2);
}
