(self.caravanIndex??={})["words-0"]=["186",[0,10],"2023",[0,10],"54",[0,10],"dataset",[1,2],"harvest",[1,15],"harvested",[0,10],"in",[0,10],"kaz",[1,8],"kazakhstan",[0,10],"million",[0,10],"more",[0,10],"of",[0,10,1,15],"percent",[0,10],"than",[0,10],"tonnes",[0,10],"wheat",[0,57,1,15]];
(self.caravanIndex??={})["texts-0"]=[["Wheat","","en/index.html","Kazakhstan harvested 18.6 million tonnes of wheat, 54 percent more than in 2023."],["Harvest of wheat","Dataset","en/data/harvest.html","KAZ."]];
(self.caravanIndex??={})["head"]=[2,[["words-0","",""],["texts-0",0,""]]];
