using Trivia.Silo.Probes;

namespace Trivia.Silo.Hosting;

/// <summary>A silo without a gateway: no HTTP, or nothing but the probes.</summary>
internal static class SiloAlone
{
    /// <summary>Builds the host that the settings ask for.</summary>
    /// <exception cref="StartException">The address of the probes is none, or is taken.</exception>
    public static IHost Build(SiloSettings settings)
    {
        if (settings.Probes is not { } address)
        {
            return Host.CreateApplicationBuilder().AddTriviaSilo(settings).Build();
        }

        ServeAddresses.Check(address);
        var app = WebApplication.CreateBuilder().AddTriviaSilo(settings with { Urls = address }).AddSiloProbes().Build();
        app.MapSiloProbes();
        return app;
    }
}
