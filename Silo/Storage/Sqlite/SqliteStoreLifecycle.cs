namespace Trivia.Silo.Storage;

/// <summary>
/// Opens the store before anything needs it, so that a bad file stops the silo's start and not its first grain,
/// and closes it after the last grain is gone.
/// </summary>
internal sealed class SqliteStoreLifecycle(IServiceProvider services) : ILifecycleParticipant<ISiloLifecycle>
{
    /// <inheritdoc/>
    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(
        nameof(SqliteStore),
        ServiceLifecycleStage.RuntimeStorageServices,
        _ => Task.Run(services.GetRequiredService<SqliteStore>),
        _ => services.GetRequiredService<SqliteStore>().DisposeAsync().AsTask());
}
