using Trivia.Grains.Interfaces.LiveOps;

namespace Trivia.Grains.LiveOps;

/// <summary>What a command must look like. Edges check it first, so a bad one here is a bug in an edge.</summary>
internal static class CommandRules
{
    private const int IdLengthMin = 8;
    private const int IdLengthMax = 64;
    private const int ActorLengthMax = 128;
    private const int ReasonLengthMax = 280;

    /// <summary>Throws when an id, an actor or a reason has not its length.</summary>
    /// <exception cref="ArgumentException">It has not.</exception>
    public static void Check(OpsCommand command)
    {
        if (command.CommandId.Length is < IdLengthMin or > IdLengthMax)
        {
            throw new ArgumentException($"A command id has {IdLengthMin} to {IdLengthMax} characters.", nameof(command));
        }

        if (command.Actor.Length is < 1 or > ActorLengthMax || command.Reason.Length > ReasonLengthMax)
        {
            throw new ArgumentException(
                $"An actor has 1 to {ActorLengthMax} characters, a reason at most {ReasonLengthMax}.", nameof(command));
        }
    }
}
