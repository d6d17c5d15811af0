using System.Diagnostics.Metrics;

namespace Trivia.Grains.Questions;

/// <summary>Figures of the question bank.</summary>
internal sealed class QuestionMetrics
{
    private readonly Counter<long> drawn;
    private readonly Counter<long> imported;
    private readonly Counter<long> refused;

    /// <summary>Makes the instruments.</summary>
    public QuestionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("Trivia.Grains");
        drawn = meter.CreateCounter<long>("trivia.questions.drawn", "{question}", "Questions handed to games.");
        imported = meter.CreateCounter<long>("trivia.questions.imported", "{question}", "Questions stored by imports.");
        refused = meter.CreateCounter<long>("trivia.questions.imports_refused", "{import}", "Imports with problems.");
    }

    /// <summary>A game got questions.</summary>
    public void Drawn(int count) => drawn.Add(count);

    /// <summary>An import was stored.</summary>
    public void Imported(int count) => imported.Add(count);

    /// <summary>An import was refused.</summary>
    public void ImportRefused() => refused.Add(1);
}
