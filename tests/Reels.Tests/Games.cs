using System.Collections.Immutable;
using Trivia.Grains.Rules.Players;
using Trivia.Grains.Rules.Reels;

namespace Trivia.Reels.Tests;

/// <summary>Games to make reels of.</summary>
internal static class Games
{
    private static readonly string[] Names = ["Ottoline", "Juno", "Bram", "Marlo", "Noor", "Ida Fjeld", "Teodor", "小林", "مريم", "Zoë 🎈", "Ines", "Pim"];

    private static readonly (string Question, string Answer)[] Asked =
    [
        ("Which of these has three hearts and blue blood?", "Octopus"),
        ("What is a group of crows called?", "A murder"),
        ("Which bird can fly backwards?", "Hummingbird"),
        ("How many stomach chambers does a cow have?", "Four"),
        ("Which mammal lays eggs and has a duck’s bill, a beaver’s tail and an otter’s feet?", "Platypus"),
        ("Which animal’s fingerprints can fool a crime lab?", "Koala"),
        ("What colour is a polar bear’s skin?", "Black"),
        ("Which fish keeps time with the moon to spawn on Californian beaches?", "Grunion"),
        ("Which cat cannot fully retract its claws?", "Cheetah"),
        ("What does a firefly’s light lack almost entirely?", "Heat"),
        ("Which insect is the fastest runner?", "Tiger beetle"),
        ("Which bird sleeps while gliding over the ocean?", "Frigatebird"),
        ("What do you call a baby hare?", "Leveret"),
        ("Which animal sleeps with one half of its brain at a time?", "Dolphin"),
        ("Which deer’s antlers are grown by both sexes?", "Reindeer"),
    ];

    /// <summary>A game on animals that tells a story: leads change, runs begin and end.</summary>
    public static ReelFacts Friday(int rounds = 15, int players = 8, string topic = "animals", string topicName = "Animals")
    {
        var dice = new Dice(20);
        return new ReelFacts(
            "g-friday",
            "Bram’s Friday room",
            topic,
            topicName,
            [.. Enumerable.Range(0, players).Select(player => new ReelPlayer(Names[player % Names.Length], Avatar: Avatars.All[player % Avatars.All.Length].Id))],
            [.. Enumerable.Range(1, rounds).Select(number => Round(number, players, dice))]);
    }

    private static ReelRound Round(int number, int players, Dice dice)
    {
        var (question, answer) = Asked[(number - 1) % Asked.Length];
        var hard = number % 6 == 3;
        var only = dice.Next(players);
        var answers = ImmutableArray.CreateBuilder<ReelAnswer>();
        for (var player = 0; player < players; player++)
        {
            var right = hard ? player == only : player < 2 ? dice.Next(10) < 9 : dice.Next(10) < 7;
            var elapsed = 900 + dice.Next(8_000);
            answers.Add(new ReelAnswer(player, right, elapsed, right ? 1_000 - (elapsed / 20) : 0));
        }

        return new ReelRound(number, question, answer, answers.ToImmutable());
    }

    /// <summary>A row of numbers that is the same every time.</summary>
    private sealed class Dice(uint state)
    {
        public int Next(int below)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            return (int)((state >> 8) % (uint)below);
        }
    }
}
