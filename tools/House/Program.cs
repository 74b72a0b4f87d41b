using Samplan.House;

var repository = Repository.Find();
return args switch
{
    ["check"] => Check.Passes(repository) ? 0 : 1,
    ["test", .. var projects] => Test.Run(repository, projects),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("samplan test [PROJECT]… | samplan check");
    return 2;
}
