using Samplan.Bench;

// The launcher passes its verb on.
var names = args is ["bench", .. var rest] ? rest : args;
if (EnduranceCommand.IsAsked(names))
    return await EnduranceCommand.RunAsync(names);
if (ReachApart.IsAsked(names))
    return ReachApart.Run(names);
var chosen = Benchmarks.All.Where(benchmark => names.Length == 0 || names.Contains(benchmark.Name, StringComparer.OrdinalIgnoreCase)).ToList();
if (chosen.Count == 0 || names.Except(chosen.Select(static benchmark => benchmark.Name), StringComparer.OrdinalIgnoreCase).Any())
{
    Console.Error.WriteLine(
        $"samplan bench [NAME]…, where NAME is one of {string.Join(", ", Benchmarks.All.Select(static benchmark => benchmark.Name))}; or endurance [--minutes N], kills [--count N]"
    );
    return 2;
}

var machine = Machine.Here();
Console.WriteLine(machine.Sentence);
var session = new BenchSession(machine, Console.Out);
foreach (var benchmark in chosen)
{
    Console.WriteLine($"\n{benchmark.Name}: {benchmark.Work}");
    Machine.ForgetPeak();
    benchmark.Run(session);
}
session.Save();
return session.AllAgreed ? 0 : 1;
