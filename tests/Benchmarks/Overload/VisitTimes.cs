namespace Trivia.Benchmarks.Overload;

/// <summary>Where the time of a visit went, in milliseconds. What follows a refusal is zero.</summary>
/// <param name="Driver">From when it was due until the driver began it: the driver's own lateness.</param>
/// <param name="SignIn">Until the token was there.</param>
/// <param name="Connect">Until the hub had shaken hands.</param>
/// <param name="Enter">Until the reply in the room.</param>
internal readonly record struct VisitTimes(double Driver, double SignIn, double Connect, double Enter)
{
    public double All => Driver + SignIn + Connect + Enter;
}
