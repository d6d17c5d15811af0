using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Configuration;
using Trivia.Silo.Cluster;
using Trivia.Silo.Hosting;
using Trivia.Storage.Tests.Servers;

namespace Trivia.Storage.Tests.Cluster;

public sealed class ClusterSetupTests
{
    private const string Redis = "127.0.0.1:6379,password=hush";
    private const string Blobs = AzuriteServer.Account + "BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;";

    [Fact]
    public void Of_NothingSet_IsOneProcess()
    {
        var setup = Read();

        (setup.Options.IsCluster, setup.Redis, setup.Blobs).ShouldBe((false, null, null));
    }

    [Fact]
    public void Of_ACluster_HasItsStoresAndTunedMembership()
    {
        var setup = Read(("Mode", "Cluster"), ("Redis", Redis), ("Blobs", Blobs), ("Address", "10.0.0.7"));

        setup.Redis.ShouldNotBeNull().EndPoints.ShouldHaveSingleItem();
        setup.Blobs.ShouldNotBeNull().AccountName.ShouldBe("devstoreaccount1");
        setup.Address.ShouldBe(IPAddress.Parse("10.0.0.7"));
        (setup.Options.Membership.ProbeTimeout, setup.Options.Membership.MissedProbesMax).ShouldBe((TimeSpan.FromSeconds(1), 2));
        setup.Options.ResponseTimeout.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("--redis", null, Blobs)]
    [InlineData("--redis", " ", Blobs)]
    [InlineData("--redis", "a:1,nonsense=2", Blobs)]
    [InlineData("--redis", "password=hush", Blobs)]
    [InlineData("--blobs", Redis, null)]
    [InlineData("--blobs", Redis, "AccountKey=hush")]
    [InlineData("--blobs", Redis, "hush")]
    public void Of_AClusterWithoutAStore_SaysWhatToGiveAndNoSecret(string option, string? redis, string? blobs)
    {
        var refusal = Should.Throw<StartException>(() => Read(("Mode", "Cluster"), ("Redis", redis), ("Blobs", blobs)));

        refusal.Message.ShouldContain(option);
        refusal.Message.ShouldNotContain("hush");
    }

    [Fact]
    public void Of_StoresButOneProcess_IsRefused() =>
        Should.Throw<StartException>(() => Read(("Redis", Redis))).Message.ShouldContain("--cluster");

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("silo-1")]
    public void Of_AddressOfNoInterface_IsRefused(string address) =>
        Should.Throw<StartException>(() => Read(("Mode", "Cluster"), ("Redis", Redis), ("Blobs", Blobs), ("Address", address)))
            .Message.ShouldContain("--address");

    [Theory]
    [InlineData("ResponseTimeout", "00:00:00")]
    [InlineData("Membership:ProbeTimeout", "00:00:00")]
    [InlineData("Membership:MissedProbesMax", "0")]
    [InlineData("ClusterId", "")]
    public void Of_SettingOutOfBounds_IsRefused(string key, string value) =>
        Should.Throw<ValidationException>(() => Read((key, value)));

    [Fact]
    public void Of_UnknownMode_IsRefused() => Should.Throw<StartException>(() => Read(("Mode", "Claster")));

    private static ClusterSetup Read(params (string Key, string? Value)[] settings) => ClusterSetup.Of(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(setting => $"{ClusterOptions.Section}:{setting.Key}", setting => setting.Value))
        .Build());
}
