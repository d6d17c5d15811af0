namespace Trivia.Benchmarks.Overload;

/// <summary>What happened to the visitors that were due in one second, and to the answers sent in it.</summary>
internal sealed class SecondTally
{
    private readonly Lock gate = new();
    private readonly List<VisitTimes> visits = [];
    private readonly List<double> ackMs = [];
    private readonly Dictionary<string, int> reasons = [];

    public int Due { get; private set; }

    public int Served { get; private set; }

    public int Refused { get; private set; }

    public int Silent { get; private set; }

    public int AnswersSent { get; private set; }

    public int AnswersAcked { get; private set; }

    /// <summary>Resident memory of the server at its end.</summary>
    public long RssBytes { get; set; }

    /// <summary>What the server said of itself; null when it did not say.</summary>
    public ServerLoad? Load { get; set; }

    /// <summary>Processor time that the server used in it.</summary>
    public double ServerCpuMs { get; set; }

    public void VisitDue()
    {
        lock (gate)
        {
            Due++;
        }
    }

    public void VisitEnded(Visit visit, VisitTimes took)
    {
        lock (gate)
        {
            switch (visit.End)
            {
                case VisitEnd.Served:
                    Served++;
                    visits.Add(took);
                    return;
                case VisitEnd.Refused:
                    Refused++;
                    break;
                default:
                    Silent++;
                    break;
            }

            reasons[visit.Reason] = reasons.GetValueOrDefault(visit.Reason) + 1;
        }
    }

    /// <summary>The latest that the driver heard of anything in it.</summary>
    public double DriverMsMax { get; private set; }

    public void DriverHeard(double tookMs)
    {
        lock (gate)
        {
            DriverMsMax = Math.Max(DriverMsMax, tookMs);
        }
    }

    public void AnswerSent()
    {
        lock (gate)
        {
            AnswersSent++;
        }
    }

    public void AnswerAcked(double tookMs)
    {
        lock (gate)
        {
            AnswersAcked++;
            ackMs.Add(tookMs);
        }
    }

    public (VisitTimes[] Visits, double[] AckMs, KeyValuePair<string, int>[] Reasons) Read()
    {
        lock (gate)
        {
            return ([.. visits], [.. ackMs], [.. reasons]);
        }
    }
}
