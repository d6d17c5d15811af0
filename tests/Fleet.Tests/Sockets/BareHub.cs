using Microsoft.AspNetCore.SignalR;

namespace Trivia.Fleet.Tests.Sockets;

/// <summary>A hub with one method for each thing that a client can meet.</summary>
internal sealed class BareHub : Hub
{
    public int Add(int left, int right) => left + right;

    public void Nothing()
    {
    }

    public void Throw() => throw new HubException("no such luck");

    public Task Broadcast(string text) => Clients.All.SendAsync("Said", text, 7);

    public Task Large(int bytes) => Clients.Caller.SendAsync("Large", new byte[bytes]);

    public void Disconnect() => Context.Abort();

    public string? Token() => Context.GetHttpContext()!.Request.Query["access_token"];

    public int LocalPort() => Context.GetHttpContext()!.Connection.LocalPort;

    public string RemoteAddress() => Context.GetHttpContext()!.Connection.RemoteIpAddress!.ToString();
}
