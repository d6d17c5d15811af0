using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Trivia.Telemetry;

/// <summary>Puts metrics, traces and logs into a host.</summary>
public static class TelemetryExtensions
{
    private static readonly string[] Meters =
    [
        "Trivia.*",
        "Microsoft.Orleans",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Http.Connections",
    ];

    /// <summary>Counts what the meters of product, Orleans, server and runtime tell, for a page that Prometheus reads.</summary>
    public static TBuilder AddTriviaMetrics<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        if (builder.Setup().Options.Metrics)
        {
            builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
                .AddMeter(Meters)
                .AddRuntimeInstrumentation()
                .AddPrometheusExporter());
        }

        return builder;
    }

    /// <summary>Sends traces and logs to a collector, if there is one. Done once a host, for the first that asks.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="service">The program's name, such as <c>trivia-silo</c>.</param>
    public static TBuilder AddTriviaExport<TBuilder>(this TBuilder builder, string service)
        where TBuilder : IHostApplicationBuilder
    {
        var services = builder.Services;
        if (services.Any(known => known.ServiceType == typeof(ExportAdded)))
        {
            return builder;
        }

        services.AddSingleton<ExportAdded>();
        var setup = builder.Setup();
        if (setup.Endpoint is null)
        {
            return builder;
        }

        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource
            .AddService(service, serviceVersion: Version, serviceInstanceId: $"{Environment.MachineName}/{Environment.ProcessId}"));
        if (setup.IsTracing)
        {
            telemetry.WithTracing(traces => traces.Add(setup.Options).AddOtlpExporter());
        }

        if (setup.Options.Logs)
        {
            telemetry.WithLogging(logs => logs.AddOtlpExporter(), options => options.IncludeFormattedMessage = true);
        }

        return builder;
    }

    /// <summary>What is told, as the host's configuration says.</summary>
    /// <exception cref="System.ComponentModel.DataAnnotations.ValidationException">It is not what it should be.</exception>
    public static TelemetrySetup Setup(this IHostApplicationBuilder builder)
    {
        var setup = TelemetrySetup.Of(builder.Configuration);
        builder.Services.TryAddSingleton(setup);
        return setup;
    }

    /// <summary>The product's sources, those of Orleans that are asked for, and the sampler.</summary>
    internal static TracerProviderBuilder Add(this TracerProviderBuilder traces, TelemetryOptions options)
    {
        traces.AddSource(TraceNames.Sources);
        if (options.OrleansCalls)
        {
            traces.AddSource(TraceNames.OrleansCalls);
        }

        if (options.OrleansStorage)
        {
            traces.AddSource(TraceNames.OrleansStorage);
        }

        return traces.SetSampler(new BeginningSampler(options.TracesPerSecondMax, TimeProvider.System));
    }

    private static string? Version => Assembly.GetEntryAssembly()?.GetName().Version?.ToString();

    private sealed class ExportAdded;
}
