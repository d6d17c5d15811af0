using System.Text;

namespace Trivia.Silo.Hosting;

/// <summary>What is printed once everything serves. Never a secret, only where it is kept.</summary>
internal static class StartNote
{
    /// <summary>The note.</summary>
    /// <param name="settings">The command line.</param>
    /// <param name="urls">The addresses served at.</param>
    /// <param name="configuration">Tells whether the environment gave a key.</param>
    public static string Of(SiloSettings settings, IEnumerable<string> urls, IConfiguration configuration)
    {
        var note = new StringBuilder().AppendLine().AppendLine("Trivia.Orleans is running; Ctrl+C stops it.");
        if (settings.GatewayOff)
        {
            var address = settings.Cluster.Address;
            note.AppendLine($"  silo          {address}:{settings.SiloPort}, gateways connect to {address}:{settings.GatewayPort}");
            if (settings.Probes is { } probes)
            {
                note.AppendLine($"  probes        {probes}");
            }
        }
        else
        {
            var url = urls.First().TrimEnd('/');
            note.AppendLine($"  play          {url}/")
                .AppendLine($"  API           {url}/openapi/v1.json")
                .AppendLine($"  operator key  {KeyNote(settings, configuration)}");
        }

        if (settings.Cluster is { Redis: { } redis, Blobs: { } blobs } cluster)
        {
            // Never the connections themselves, which may hold a password.
            note.AppendLine($"  cluster       {cluster.Options.ClusterId}, members in Redis at {string.Join(", ", redis.EndPoints)}")
                .AppendLine($"  data          account {blobs.AccountName} at {blobs.Uri.GetLeftPart(UriPartial.Authority)}");
        }
        else
        {
            note.AppendLine($"  data          {settings.DataDirectory}");
        }

        if (settings.Demo)
        {
            note.AppendLine("  demo          200 house players; a show that anyone can join begins every few minutes");
        }

        return note.ToString();
    }

    private static string KeyNote(SiloSettings settings, IConfiguration configuration)
    {
        if (settings.OperatorKey is not null)
        {
            return "as given on the command line";
        }

        if (!string.IsNullOrEmpty(configuration["TRIVIA_OPERATOR_KEY"]))
        {
            return "as given in TRIVIA_OPERATOR_KEY";
        }

        return settings.OperatorKeyWasKept ? $"kept in {settings.OperatorKeyFile}" : $"made now and kept in {settings.OperatorKeyFile}";
    }
}
