using System.Net;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Tests.Harness;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Gateway.Tests.Hub;

/// <summary>Who is believed about the way that a request has come.</summary>
public sealed class ProxyTests(ScriptedCluster cluster) : IClassFixture<ScriptedCluster>
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task Request_ByATrustedProxy_IsWhatTheProxySays(string proxies) =>
        (await AskAsFromTls(proxies)).ShouldNotBe(HttpStatusCode.Forbidden);

    [Theory]
    [InlineData("127.0.0.2")]
    [InlineData("10.0.0.0/8")]
    public async Task Request_ByAnybodyElse_IsWhatItIs(string proxies) =>
        (await AskAsFromTls(proxies)).ShouldBe(HttpStatusCode.Forbidden);

    [Theory]
    [InlineData("proxy.example.org")]
    [InlineData("10.0.0.0/99")]
    [InlineData("")]
    public async Task Start_WithAProxyThatIsNoAddress_SaysWhichAndWhatWouldBe(string proxy)
    {
        var refusal = await Should.ThrowAsync<OptionsValidationException>(
            () => GatewayHost.Start(cluster, ("TrustedProxies:0", proxy)));
        refusal.Message.ShouldContain($"'{proxy}' is neither an address, such as 10.0.0.7, nor a network");
    }

    // A page on https may connect only to a gateway on https, which this one is by the word of the proxy alone.
    private async Task<HttpStatusCode> AskAsFromTls(string proxies)
    {
        await using var gateway = await GatewayHost.Start(cluster, ("TrustedProxies:0", proxies));
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(gateway.Url, HubNames.Path));
        request.Headers.Authorization = new("Bearer", gateway.Token("p-1"));
        request.Headers.Add("Origin", $"https://{gateway.Url.Authority}");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
