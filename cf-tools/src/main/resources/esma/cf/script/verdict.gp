
{
  my(step = check());
  if(step == "", print("proved"); quit(0), print("refused: ", step); quit(1));
}
