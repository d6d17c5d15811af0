using Trivia.WireTypes;

if (args is not [var folder])
{
    await Console.Error.WriteLineAsync("Usage: dotnet run --project eng/WireTypes -- Clients/Web/src/shared/wire");
    return 2;
}

WireFolder.Write(folder);
return 0;
