using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Storage;
using Trivia.Silo.Storage.AzureBlob;
using Trivia.Storage.Tests.Servers;

namespace Trivia.Storage.Tests.AzureBlob;

public sealed class AzureBlobRegistrationTests(AzuriteServer azurite)
{
    [Fact]
    public void Configure_ByTheKeysOfTheOfficialProvider_MakesTheProvider()
    {
        using var host = Build(new()
        {
            ["Orleans:GrainStorage:scores:ProviderType"] = "AzureBlobStorage",
            ["Orleans:GrainStorage:scores:ConnectionString"] = azurite.Connection,
            ["Orleans:GrainStorage:scores:ContainerName"] = "scores",
        });

        var options = Options(host, "scores");
        options.ContainerName.ShouldBe("scores");
        options.DeleteStateOnClear.ShouldBeTrue();
        options.BlobServiceClient.ShouldNotBeNull().AccountName.ShouldBe("devstoreaccount1");
        options.GrainStorageSerializer.ShouldBeOfType<OrleansGrainStorageSerializer>();
        host.Services.GetRequiredKeyedService<IGrainStorage>("scores").ShouldBeOfType<AzureBlobGrainStorage>();
    }

    [Fact]
    public void Configure_ServiceKey_TakesTheClientOfThatKey()
    {
        var client = new BlobServiceClient(azurite.Connection);

        using var host = Build(
            new()
            {
                ["Orleans:GrainStorage:scores:ProviderType"] = "AzureBlobStorage",
                ["Orleans:GrainStorage:scores:ServiceKey"] = "account",
            },
            services => services.AddKeyedSingleton("account", client));

        Options(host, "scores").BlobServiceClient.ShouldBeSameAs(client);
    }

    [Fact]
    public void Configure_ConnectionName_TakesTheConnectionStringOfThatName()
    {
        using var host = Build(new()
        {
            ["ConnectionStrings:blobs"] = azurite.Connection,
            ["Orleans:GrainStorage:scores:ProviderType"] = "AzureBlobStorage",
            ["Orleans:GrainStorage:scores:ConnectionName"] = "blobs",
        });

        Options(host, "scores").BlobServiceClient.ShouldNotBeNull();
    }

    [Fact]
    public void Configure_NoConnection_IsRefused()
    {
        using var host = Build(new() { ["Orleans:GrainStorage:scores:ProviderType"] = "AzureBlobStorage" });

        Should.Throw<OptionsValidationException>(() => Options(host, "scores")).Message.ShouldContain("connection string");
    }

    [Theory]
    [InlineData("UPPER")]
    [InlineData("a")]
    [InlineData("two--hyphens")]
    [InlineData("-leading")]
    public void Configure_NameThatNoContainerCanHave_IsRefused(string containerName)
    {
        using var host = Build(new()
        {
            ["Orleans:GrainStorage:scores:ProviderType"] = "AzureBlobStorage",
            ["Orleans:GrainStorage:scores:ConnectionString"] = azurite.Connection,
            ["Orleans:GrainStorage:scores:ContainerName"] = containerName,
        });

        Should.Throw<OptionsValidationException>(() => Options(host, "scores"));
    }

    private static AzureBlobStorageOptions Options(IHost host, string name) =>
        host.Services.GetRequiredService<IOptionsMonitor<AzureBlobStorageOptions>>().Get(name);

    private static IHost Build(Dictionary<string, string?> settings, Action<IServiceCollection>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings);
        configure?.Invoke(builder.Services);
        builder.UseOrleans(silo => silo.UseLocalhostClustering());
        return builder.Build();
    }
}
