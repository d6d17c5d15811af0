using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Serialization;
using Orleans.Storage;
using Trivia.Silo.Storage;

namespace Trivia.Storage.Tests.Sqlite;

public sealed class SqliteRegistrationTests
{
    [Fact]
    public void Configure_NothingSet_HasTheDocumentedDefaults()
    {
        using var services = Build(silo => silo.AddSqliteGrainStorage("scores"));

        var store = services.GetRequiredService<IOptions<SqliteStoreOptions>>().Value;
        (store.Path, store.WritesPerCommitMax).ShouldBe(("data/trivia.db", 256));
        Provider(services, "scores").GrainStorageSerializer.ShouldBeOfType<OrleansGrainStorageSerializer>();
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Configure_NoPath_IsRefused(string? path)
    {
        using var services = Build(silo => silo.ConfigureSqliteStore(store => store.Configure(o => o.Path = path!)));

        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<SqliteStoreOptions>>().Value);
    }

    [Fact]
    public void Configure_LimitOutOfRange_IsRefused()
    {
        using var services = Build(silo => silo
            .UseSqliteReminderService(store => store.Configure(o => o.WritesPerCommitMax = 0))
            .AddSqliteGrainStorageAsDefault(provider => provider.Configure(o => o.StateBytesMax = 0)));

        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<SqliteStoreOptions>>().Value);
        Should.Throw<OptionsValidationException>(() => Provider(services, "Default"));
    }

    [Fact]
    public void Configure_SerializerOfTheProvidersName_IsUsed()
    {
        using var services = Build(silo =>
        {
            silo.Services.AddKeyedSingleton<IGrainStorageSerializer, EmptySerializer>("scores");
            silo.AddSqliteGrainStorage("scores").AddSqliteGrainStorage("other");
        });

        Provider(services, "scores").GrainStorageSerializer.ShouldBeOfType<EmptySerializer>();
        Provider(services, "other").GrainStorageSerializer.ShouldBeOfType<OrleansGrainStorageSerializer>();
    }

    private static SqliteGrainStorageOptions Provider(IServiceProvider services, string name) =>
        services.GetRequiredService<IOptionsMonitor<SqliteGrainStorageOptions>>().Get(name);

    private static ServiceProvider Build(Action<ISiloBuilder> configure)
    {
        var builder = new BareSiloBuilder();
        builder.Services.AddSerializer();
        configure(builder);
        return builder.Services.BuildServiceProvider();
    }

    private sealed class BareSiloBuilder : ISiloBuilder
    {
        public IServiceCollection Services { get; } = new ServiceCollection();

        public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
    }

    private sealed class EmptySerializer : IGrainStorageSerializer
    {
        public BinaryData Serialize<T>(T? input) => new([]);

        public T? Deserialize<T>(BinaryData input) => default;
    }
}
