using Trivia.Gateway.Hosting;

// The gateway on its own, as a client of a cluster: trivia-gateway --silo 127.0.0.1:30000 --urls http://0.0.0.0:8080
var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddCommandLine(args, GatewayCommandLine.Switches);
builder.AddTriviaCluster();
builder.AddTriviaGateway();

var app = builder.Build();
app.MapTriviaGateway();
await app.RunAsync();
