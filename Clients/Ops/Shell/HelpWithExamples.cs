using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Trivia.Ops.Shell;

/// <summary>The usual help, and the command's examples below.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is OpsCommand { Examples.Length: > 0 } command)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(command.Examples);
        }

        return code;
    }
}
