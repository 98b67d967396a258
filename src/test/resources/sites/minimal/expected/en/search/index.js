(self.caravanIndex??={})["words-"]=["186",[0,11],"2023",[0,11],"54",[0,11],"dataset",[1,2],"harvest",[1,20],"harvested",[0,11],"in",[0,11],"kaz",[1,8],"kazakhstan",[0,11],"million",[0,11],"more",[0,11],"of",[0,11,1,20],"percent",[0,11],"than",[0,11],"tonnes",[0,11],"wheat",[0,62,1,20]];
(self.caravanIndex??={})["texts-0"]=[["Wheat","","en/index.html","Kazakhstan harvested 18.6 million tonnes of wheat, 54 percent more than in 2023."],["Harvest of wheat","Dataset","en/data/harvest.html","KAZ."]];
(self.caravanIndex??={})["head"]=[2,[["words-","",""],["texts-0",0,""]]];
