using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR.Protocol;
using Trivia.Client.Http;
using Trivia.EndToEnd.Tests.Harness.Wire;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.EndToEnd.Tests.Secrecy;

/// <summary>Someone who takes part from the beginning to the end and tapes it all. Knows the answers, and is wrong on purpose.</summary>
internal sealed class Witness(string name, Conduct conduct, WireFormat format, CanaryPack pack, Tape tape)
{
    private Uri server = new("http://127.0.0.1");
    private string royale = "";
    private GuestReply? guest;
    private long seenSequence;
    private int handledRound;
    private bool isOut;

    public string Name => name;

    public string Token => guest!.Token;

    public int Number { get; init; }

    /// <summary>The round after which it was out; 0 for none.</summary>
    public int OutAfterRound { get; private set; }

    public ConcurrentQueue<Acknowledgement> Acknowledgements { get; } = new();

    /// <summary>How often it came back to an open question, through the events that it had missed or a snapshot.</summary>
    public int Returns { get; private set; }

    public async Task SignIn(Uri server, string? ticket, CancellationToken cancellationToken)
    {
        this.server = server;
        using var http = new HttpClient(new TapingHandler(tape, name)) { BaseAddress = server };
        guest = await new TriviaApi(http).SignIn(name, ticket, cancellationToken);
    }

    /// <summary>Takes its place and plays to the end.</summary>
    /// <param name="royale">The event.</param>
    /// <param name="ready">Called once it has its place.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task Play(string royale, Action ready, CancellationToken cancellationToken)
    {
        this.royale = royale;
        var client = await Connect(cancellationToken);
        try
        {
            var entered = await client.Call<JoinReply>(conduct == Conduct.Watches ? HubNames.Spectate : HubNames.Join, royale);
            entered.Value.Code.ShouldBe(RefusalCodes.Ok);
            ready();
            while (true)
            {
                var told = await client.Events.ReadAsync(cancellationToken);
                Note(told);
                if (told.Target == HubNames.Finish)
                {
                    return;
                }

                if (told.Target == HubNames.Probe)
                {
                    await client.Tell(HubNames.Echo, told.Arguments[0]);
                }
                else if (told.Arguments is [QuestionFrame question] && question.Round > handledRound)
                {
                    handledRound = question.Round;
                    client = await Act(client, question, cancellationToken);
                }
            }
        }
        finally
        {
            await client.DisposeAsync();
        }
    }

    private Task<RawClient> Connect(CancellationToken cancellationToken) => RawClient.Connect(
        server, Token, format, (bytes, messages) => tape.Add(name, format, bytes, messages), from: null, cancellationToken);

    private void Note(InvocationMessage told)
    {
        seenSequence = told.Arguments is [var frame]
            ? Math.Max(seenSequence, frame switch
            {
                QuestionFrame question => question.Sequence,
                RevealFrame reveal => reveal.Sequence,
                CutFrame cut => cut.Sequence,
                VoidFrame voided => voided.Sequence,
                PhaseFrame phase => phase.Sequence,
                _ => 0,
            })
            : seenSequence;
        if (told.Target == HubNames.Out)
        {
            isOut = true;
            OutAfterRound = handledRound;
        }
    }

    private async Task<RawClient> Act(RawClient client, QuestionFrame question, CancellationToken cancellationToken)
    {
        if (conduct is Conduct.Resumes or Conduct.JoinsAgain)
        {
            await client.DisposeAsync();
            client = await Connect(cancellationToken);
            var back = conduct == Conduct.Resumes
                ? await client.Call<JoinReply>(HubNames.Resume, royale, seenSequence - 1)
                : await client.Call<JoinReply>(HubNames.Join, royale);
            Returns += back.Value.Missed > 0 || back.Value.Royale?.Question?.Round == question.Round ? 1 : 0;
        }

        if (isOut || conduct == Conduct.Watches)
        {
            await client.Call<string>(HubNames.Hover, royale, question.Round, question.Round % 4);
        }
        else if (conduct != Conduct.Stays)
        {
            await Answer(client, question);
        }

        await client.Call<StandingReply>(HubNames.Standing, royale);
        return client;
    }

    private async Task Answer(RawClient client, QuestionFrame question)
    {
        var options = question.Options.Select(pack.SecretIn).ToList();
        var right = options.IndexOf(pack.QuestionOf(options[0])!.Correct);
        var choice = (right + (Number + question.Round) % 3) % 4;
        foreach (var attempt in new[] { choice, (choice + 1) % 4 })
        {
            var reply = await client.Call<AnswerReply>(HubNames.Answer, royale, question.Round, attempt);
            Acknowledgements.Enqueue(new Acknowledgement(format, attempt == right, reply));
        }
    }
}
