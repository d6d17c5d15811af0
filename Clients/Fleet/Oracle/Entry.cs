using System.Text.Json.Serialization;

namespace Trivia.Fleet.Oracle;

/// <summary>One line of a recording: something that the fleet saw or was told. Players go by their number in the fleet.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(EventEntry), "event")]
[JsonDerivedType(typeof(PlayerEntry), "player")]
[JsonDerivedType(typeof(WaitingEntry), "waiting")]
[JsonDerivedType(typeof(SeatEntry), "seat")]
[JsonDerivedType(typeof(QuestionEntry), "question")]
[JsonDerivedType(typeof(RevealEntry), "reveal")]
[JsonDerivedType(typeof(VoidEntry), "void")]
[JsonDerivedType(typeof(CutEntry), "cut")]
[JsonDerivedType(typeof(FinishEntry), "finish")]
[JsonDerivedType(typeof(AckEntry), "ack")]
[JsonDerivedType(typeof(RefusalEntry), "refusal")]
[JsonDerivedType(typeof(UnresolvedEntry), "unresolved")]
[JsonDerivedType(typeof(OutEntry), "out")]
[JsonDerivedType(typeof(BackEntry), "back")]
[JsonDerivedType(typeof(AwayEntry), "away")]
[JsonDerivedType(typeof(StandingEntry), "standing")]
[JsonDerivedType(typeof(ReceiptEntry), "receipt")]
[JsonDerivedType(typeof(FaultEntry), "fault")]
[JsonDerivedType(typeof(SightEntry), "sight")]
internal abstract record Entry;

/// <summary>A fact about the whole event. Its sequence identifies it: two facts of one sequence must be equal.</summary>
internal abstract record FactEntry : Entry
{
    public required long Sequence { get; init; }
}
