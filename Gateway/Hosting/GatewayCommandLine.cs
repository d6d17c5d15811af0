namespace Trivia.Gateway.Hosting;

/// <summary>Short names of the settings that a gateway on its own is started with.</summary>
internal static class GatewayCommandLine
{
    /// <summary>Switch → configuration key.</summary>
    public static IDictionary<string, string> Switches { get; } = new Dictionary<string, string>
    {
        ["--silo"] = $"{ClusterOptions.Section}:Silos",
        ["--redis"] = $"{ClusterOptions.Section}:Redis",
        ["--cluster-id"] = $"{ClusterOptions.Section}:ClusterId",
        ["--service-id"] = $"{ClusterOptions.Section}:ServiceId",
        ["--name"] = $"{GatewayOptions.Section}:Name",
        ["--data"] = "Trivia:DataDirectory",
    };
}
