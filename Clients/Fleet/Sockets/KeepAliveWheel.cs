namespace Trivia.Fleet.Sockets;

/// <summary>
/// One timer for every socket. The wheel has slots; each tick gives the sockets of one slot their turn, so each
/// socket has one turn per revolution and the pings of a fleet are spread evenly over it.
/// </summary>
internal sealed class KeepAliveWheel : IDisposable
{
    /// <summary>Ticks in a revolution.</summary>
    public const int Slots = 64;

    private readonly HashSet<HubSocket>[] slots = [.. Enumerable.Range(0, Slots).Select(_ => new HashSet<HubSocket>())];
    private readonly List<HubSocket> due = [];
    private readonly TimeProvider time;
    private readonly TimeSpan tick;
    private readonly ITimer timer;
    private uint joined;
    private uint turn;

    public KeepAliveWheel(TimeSpan revolution, TimeProvider time)
    {
        this.time = time;
        tick = revolution / Slots;
        timer = time.CreateTimer(_ => Tick(), null, tick, Timeout.InfiniteTimeSpan);
    }

    public void Add(HubSocket socket)
    {
        socket.WheelSlot = (int)(Interlocked.Increment(ref joined) % Slots);
        var slot = slots[socket.WheelSlot];
        lock (slot)
        {
            slot.Add(socket);
        }
    }

    public void Remove(HubSocket socket)
    {
        var slot = slots[socket.WheelSlot];
        lock (slot)
        {
            slot.Remove(socket);
        }
    }

    /// <summary>All sockets, as of now.</summary>
    public List<HubSocket> Sockets()
    {
        var all = new List<HubSocket>();
        foreach (var slot in slots)
        {
            lock (slot)
            {
                all.AddRange(slot);
            }
        }

        return all;
    }

    public void Dispose() => timer.Dispose();

    // The timer is armed again only at the end, so ticks never overlap and `due` needs no lock.
    private void Tick()
    {
        var slot = slots[turn++ % Slots];
        lock (slot)
        {
            due.AddRange(slot);
        }

        foreach (var socket in due)
        {
            socket.Turn(time);
        }

        due.Clear();
        timer.Change(tick, Timeout.InfiniteTimeSpan);
    }
}
