namespace Trivia.Fleet.Crews;

/// <summary>Kinds of facts that a whole room is told.</summary>
internal enum FactKind
{
    Question,
    Reveal,
    Void,
    Cut,
    Phase,
    Finish,
}
