using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Trivia.Gateway.Hosting;

// The gateway on its own, as a client of a cluster: trivia-gateway --redis 127.0.0.1:6379 --urls http://0.0.0.0:8080
try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Configuration.AddLogDefaults();
    builder.Configuration.AddCommandLine(args, GatewayCommandLine.Switches);
    builder.AddTriviaCluster();
    builder.AddTriviaGateway();

    var app = builder.Build();
    app.MapTriviaGateway();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (exception is ValidationException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync($"A setting is not what it should be: {exception.Message}");
    return 1;
}
