using System.Collections.Immutable;
using Trivia.Grains.Interfaces.Questions;

namespace Trivia.Silo.Packs;

/// <summary>A pack beside the program.</summary>
/// <param name="Name">Name of the file and the beginning of its SHA-256: another text is another pack.</param>
/// <param name="Topics">The topic's description; empty when the list of topics lacks it.</param>
/// <param name="Questions">Its questions.</param>
internal sealed record StarterPack(string Name, ImmutableArray<TopicInfo> Topics, ImmutableArray<Question> Questions);
