using System.Globalization;
using System.Reflection;
using Trivia.Pressure;

/// <summary>
/// What the runtime calls before a program's own start when <c>DOTNET_STARTUP_HOOKS</c> names this assembly: puts pressure on
/// the garbage collector of a silo, and of nothing else that has inherited the variable. The name is the runtime's.
/// </summary>
internal static class StartupHook
{
    private const string Program = "Trivia.Silo";
    private const string AllocationVariable = "PRESSURE_MB_A_SECOND";
    private const string LiveVariable = "PRESSURE_LIVE_MB";

    /// <summary>Starts the pressure that the environment asks for.</summary>
    public static void Initialize()
    {
        if (Assembly.GetEntryAssembly()?.GetName().Name == Program && Number(AllocationVariable) is > 0 and var rate)
        {
            new HeapLoad(rate, Math.Max(1, Number(LiveVariable))).Start();
        }
    }

    private static int Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
