using Trivia.Storage.Tests.Servers;

[assembly: AssemblyFixture(typeof(RedisServer))]
[assembly: AssemblyFixture(typeof(AzuriteServer))]
