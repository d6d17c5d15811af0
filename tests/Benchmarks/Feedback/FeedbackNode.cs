using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Trivia.Grains.Hosting;
using Trivia.Grains.Interfaces.Blobs;
using Trivia.Grains.Interfaces.Questions;
using Trivia.Grains.Interfaces.Royale;
using Trivia.Silo.Storage;
using Trivia.Silo.Storage.Blobs;

namespace Trivia.Benchmarks.Feedback;

/// <summary>A node with the real grains, its SQLite store and its folder of blobs.</summary>
internal sealed class FeedbackNode : IAsyncDisposable
{
    private const int BlobBytesMax = 64 * 1024 * 1024;

    private readonly string directory;
    private readonly bool isOurs;
    private readonly IHost host;

    private FeedbackNode(string? directory)
    {
        isOurs = directory is null;
        this.directory = directory ?? Directory.CreateTempSubdirectory("trivia-feedback-").FullName;
        host = Build();
    }

    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Starts a node whose bank holds some questions.</summary>
    /// <param name="questions">How many.</param>
    /// <param name="directory">Data folder of a server that does not run; without one a folder of its own, gone afterwards.</param>
    public static async Task<FeedbackNode> Start(int questions, string? directory = null)
    {
        var node = new FeedbackNode(directory);
        await node.host.StartAsync();
        await Parallel.ForAsync(0, questions, async (number, _) => await node.Grains.GetGrain<IQuestionGrain>(QuestionId(number)).Put(new Question
        {
            Id = QuestionId(number),
            Topic = "bench",
            Body = $"Which of these four is the answer to question number {number}, and none of the other three?",
            Correct = $"The right answer to {number}",
            Distractors = [$"A wrong answer to {number}", $"Another one to {number}", $"A third one to {number}"],
            Explanation = $"Number {number} has the right answer that it has because it was made so.",
        }));
        return node;
    }

    public static string QuestionId(int number) => $"bench-{number:d5}";

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        if (isOurs)
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private IHost Build()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), FreePort());
            silo.ConfigureSqliteStore(store => store.Configure(options => options.Path = Path.Combine(directory, "trivia.db")));
            silo.AddSqliteGrainStorageAsDefault();
            silo.AddMemoryGrainStorage("PubSubStore");
            silo.AddMemoryStreams(RoyaleStreams.Provider);
            silo.UseSqliteReminderService();
            silo.AddTriviaGrains();
            silo.Services.AddSingleton<IBlobStore>(_ => new FolderBlobStore(Path.Combine(directory, "blobs"), BlobBytesMax));
        });
        return builder.Build();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
