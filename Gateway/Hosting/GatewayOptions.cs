using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Trivia.Gateway.Hosting;

/// <summary>What a gateway is. Section <c>Trivia:Gateway</c>.</summary>
public sealed class GatewayOptions : IValidatableObject
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Trivia:Gateway";

    /// <summary>
    /// The gateway's name, the same after a restart and different from every other gateway's; royales count lost
    /// gateways by it.
    /// </summary>
    [Required, StringLength(64, MinimumLength = 1)]
    public string Name { get; set; } = "gateway";

    /// <summary>
    /// Origins, such as <c>https://play.example.org</c>, whose pages may connect besides the gateway's own. Requests
    /// without an Origin header come from programs and are let through. Default: none.
    /// </summary>
    public string[] AllowedOrigins { get; set; } = [];

    /// <summary>
    /// Addresses of the proxies, or networks such as <c>10.0.0.0/16</c> where nothing but proxies reaches the gateway,
    /// whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed. Default: none.
    /// </summary>
    public string[] TrustedProxies { get; set; } = [];

    /// <summary>How long a closing gateway waits for its players to move on. 0–5 minutes, default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan DrainFor { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a closing gateway then waits for verdicts on the answers it has taken. 0–1 minute, default 5 s; whoever gets
    /// none sends the answer again elsewhere, and the first verdict stands.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan HandOverFor { get; set; } = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var proxy in TrustedProxies.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(TrustedProxies)}: '{proxy}' is neither an address, such as 10.0.0.7, nor a network, such as 10.0.0.0/16.",
                [nameof(TrustedProxies)]);
        }
    }
}
