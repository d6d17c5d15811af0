namespace Trivia.Grains.Rules.Predictions;

/// <summary>What becomes of a prediction.</summary>
public enum PredictionVerdict : byte
{
    /// <summary>It stands, now or since an earlier call.</summary>
    Stored,

    /// <summary>Predictions are closed, or have not opened.</summary>
    Closed,

    /// <summary>The predicted seat is out, or nobody sits there.</summary>
    SeatOut,

    /// <summary>A later prediction of the same spectator stands.</summary>
    Superseded,

    /// <summary>As many spectators predict as may.</summary>
    Full,
}
