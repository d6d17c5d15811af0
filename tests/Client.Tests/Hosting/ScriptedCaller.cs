using Microsoft.AspNetCore.SignalR;

namespace Trivia.Client.Tests.Hosting;

/// <summary>The client that calls: it can be told something ahead of the reply, or cut off.</summary>
public sealed record ScriptedCaller(ScriptedGateway Gateway, HubCallerContext Context, ISingleClientProxy Client)
{
    public Task Send(string name, object frame) => Client.SendAsync(name, frame);
}
