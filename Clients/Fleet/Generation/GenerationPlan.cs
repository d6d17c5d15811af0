namespace Trivia.Fleet.Generation;

/// <summary>What the generator is asked for.</summary>
/// <param name="Gateways">Gateways, in turn.</param>
/// <param name="Rate">Questions a second.</param>
/// <param name="Seconds">For how long jobs are asked for.</param>
/// <param name="Count">Questions of one job.</param>
/// <param name="Topics">Topics over which jobs are dealt out.</param>
/// <param name="Model">Address of a model server of ours, to ask it how busy it was; null for none.</param>
/// <param name="RequestsPerMinute">The budget that the server was given; null when it is not to be checked.</param>
/// <param name="TokensPerMinute">The same for tokens.</param>
/// <param name="Patience">How long a job may take, and a server may be away.</param>
/// <param name="Run">Names this run's topics and commands.</param>
internal sealed record GenerationPlan(
    IReadOnlyList<Uri> Gateways,
    double Rate,
    double Seconds,
    int Count,
    int Topics,
    Uri? Model,
    int? RequestsPerMinute,
    long? TokensPerMinute,
    TimeSpan Patience,
    string Run)
{
    /// <summary>Jobs asked for.</summary>
    public int Jobs => (int)Math.Ceiling(Rate * Seconds / Count);

    /// <summary>Time between two of them.</summary>
    public TimeSpan Every => TimeSpan.FromSeconds(Count / Rate);
}
