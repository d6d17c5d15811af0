using System.ComponentModel.DataAnnotations;
using Trivia.Gateway.Hosting;

namespace Trivia.Gateway.Tests.Units;

public sealed class ClusterOptionsTests
{
    [Fact]
    public void SiloEndpoints_NothingSet_IsTheSiloOnThisMachine()
    {
        var options = new ClusterOptions();

        Check(options);
        options.SiloEndpoints.ShouldBe(["127.0.0.1:30000"]);
    }

    [Fact]
    public void Validate_ClusterWithoutRedis_SaysWhatToGive() =>
        Should.Throw<ValidationException>(() => Check(new ClusterOptions { Mode = "cluster" })).Message.ShouldContain("--redis");

    [Fact]
    public void Validate_RedisAndSilos_IsRefused() =>
        Should.Throw<ValidationException>(() => Check(new ClusterOptions { Redis = "a:1", Silos = "127.0.0.1:30000" }));

    [Fact]
    public void Validate_Redis_IsEnough()
    {
        var options = new ClusterOptions { Mode = "Cluster", Redis = "a:1" };

        Check(options);
        options.UsesRedis.ShouldBeTrue();
    }

    private static void Check(ClusterOptions options) =>
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
}
