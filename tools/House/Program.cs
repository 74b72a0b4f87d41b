using Samplan.House;

var repository = Repository.Find();
return args switch
{
    ["check"] => Check.Run(repository).Any(static step => step.Outcome == Outcome.Failed) ? 1 : 0,
    ["test", .. var projects] => Test.Run(repository, projects),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("samplan test [PROJECT]… | samplan check");
    return 2;
}
