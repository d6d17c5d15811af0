using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Trivia.Gateway.Hosting;

/// <summary>This gateway process, as royales tell it from its predecessor of the same name.</summary>
internal sealed class GatewayInstance(IOptions<GatewayOptions> options)
{
    /// <summary>The gateway's name.</summary>
    public string Name { get; } = options.Value.Name;

    /// <summary>New with every start.</summary>
    public string Id { get; } = RandomNumberGenerator.GetHexString(16, lowercase: true);
}
