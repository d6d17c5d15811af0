using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Trivia.Telemetry.Tests;

public sealed class TelemetrySetupTests
{
    [Fact]
    public void Of_NothingSaid_CountsAndTracesNothing()
    {
        var setup = Setup();

        setup.Options.Metrics.ShouldBeTrue();
        (setup.IsTracing, setup.TracesCalls).ShouldBe((false, false));
    }

    [Fact]
    public void Of_Collector_TracesCalls() => Setup((TelemetryOptions.EndpointVariable, "http://127.0.0.1:4317")).TracesCalls.ShouldBeTrue();

    [Fact]
    public void Of_CollectorAndNoTraces_SendsLogsOnly()
    {
        var setup = Setup((TelemetryOptions.EndpointVariable, "http://127.0.0.1:4317"), ("Trivia:Telemetry:TracesPerSecondMax", "0"));

        (setup.IsTracing, setup.Endpoint).ShouldBe((false, new Uri("http://127.0.0.1:4317")));
    }

    [Theory]
    [InlineData(TelemetryOptions.EndpointVariable, "collector")]
    [InlineData(TelemetryOptions.EndpointVariable, "ftp://collector")]
    [InlineData("Trivia:Telemetry:TracesPerSecondMax", "1001")]
    public void Of_WhatCannotBe_SaysSo(string key, string value) => Should.Throw<ValidationException>(() => Setup((key, value)));

    [Fact]
    public void Host_WithoutCollector_HasNobodyListeningForTraces()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddTriviaMetrics().AddTriviaExport("test").AddTriviaExport("test again");
        using var host = builder.Build();

        host.Services.GetService(typeof(TracerProvider)).ShouldBeNull();
        host.Services.GetService(typeof(MeterProvider)).ShouldNotBeNull();
    }

    [Fact]
    public void Host_WithoutMetrics_CountsNothing()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration["Trivia:Telemetry:Metrics"] = "false";
        builder.AddTriviaMetrics();
        using var host = builder.Build();

        host.Services.GetService(typeof(MeterProvider)).ShouldBeNull();
    }

    private static TelemetrySetup Setup(params (string Key, string Value)[] settings) => TelemetrySetup.Of(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build());
}
