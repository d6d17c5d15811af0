namespace Trivia.Client.Tests.Hosting;

/// <summary>A call that a hub got.</summary>
public sealed record HubCall(ScriptedGateway Gateway, string Method, string Arguments);
